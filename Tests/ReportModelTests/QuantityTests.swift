import ReportModel
import Testing
