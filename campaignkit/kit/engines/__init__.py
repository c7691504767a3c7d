"""The engines that turn a view into a file: Typst for everything laid out, Jinja2 for everything that flows."""
