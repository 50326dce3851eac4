from .words import WORDS


def greet(name, language="en"):
    return "%s, %s!" % (WORDS[language], name)
