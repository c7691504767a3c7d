"""The page to edit: texts and facts of a plan are changed in the browser, and go into its files by safe edits."""
