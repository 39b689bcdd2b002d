"""Problems of rule files, with place, hint and suggestions."""
