"""The rim: pages, exports, the web and the command line."""
