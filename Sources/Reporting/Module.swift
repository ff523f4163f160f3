// Holds the module open until its first file stands.
