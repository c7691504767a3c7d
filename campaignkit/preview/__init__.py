"""The preview: a kit in the browser that follows every change of plan, translation, template and theme."""
