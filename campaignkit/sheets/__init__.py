"""Workbooks and Word tables, in and out: the plan and its texts for people who work in Excel and Word."""
