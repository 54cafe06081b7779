"""`python -m idlib_cli`, the same as `idlib`."""

from idlib_cli.cli import main

if __name__ == "__main__":
    main()
