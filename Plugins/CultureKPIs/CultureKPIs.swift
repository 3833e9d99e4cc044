// CultureKPIs
