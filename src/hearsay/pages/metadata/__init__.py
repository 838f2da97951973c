"""What a page says of itself: outlet, agency, byline, dateline."""
