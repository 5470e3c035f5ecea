# The sorting of words by the alphabet of their language, and the letters of that alphabet.
PACKAGES := icu-i18n icu-uc
