// PilotPortfolio
