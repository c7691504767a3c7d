"""Tests of workbooks and tables of texts."""
