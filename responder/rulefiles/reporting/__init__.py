"""Problems of rule files, with place and hint."""
