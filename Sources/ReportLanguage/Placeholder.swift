// ReportLanguage
