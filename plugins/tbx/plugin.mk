# TBX is XML.
PACKAGES := libxml-2.0
