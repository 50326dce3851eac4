WORDS = {"en": "Hello", "de": "Hallo", "fr": "Bonjour"}
