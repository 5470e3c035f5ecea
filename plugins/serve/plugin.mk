# HTTP, and JSON that programs send.
PACKAGES := libmicrohttpd jansson
