// IdentityAudit
