"""The toll of a whole report: the killed and the hurt it tells of, by number, one by one and by name."""
