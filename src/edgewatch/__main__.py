"""``python -m edgewatch`` is the command line."""

from edgewatch.cli.main import main

if __name__ == "__main__":
    main()
