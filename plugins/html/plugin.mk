# HTML is taken apart as browsers do it.
PACKAGES := gumbo
