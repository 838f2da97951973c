"""When a page was published: stated, from its dateline, or inferred from its content as an interval with reasons."""
