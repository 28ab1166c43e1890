// DocumentFormats
