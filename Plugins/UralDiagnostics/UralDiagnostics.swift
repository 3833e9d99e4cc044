// UralDiagnostics
