/* A copy that opens from a folder, of a digest too large to be searched without a server: its lists are the way in.
   This comes before the theme's script, which then starts no search. */
document.querySelectorAll(".digest-search-open, .md-search").forEach((each) => each.remove());
