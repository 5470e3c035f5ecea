# Word and OpenDocument files are XML in a zip.
PACKAGES := libzip libxml-2.0
