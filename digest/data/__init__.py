"""Word lists the rules lean on: written here, and free of the names of any seed."""


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())
