# The first matching clause handles, subclasses included.
for error in (KeyError("k"), IndexError("i"), ValueError("v"), OSError("o")):
    try:
        raise error
    except KeyError:
        print("key")
    except (LookupError, ValueError) as e:
        print("lookup or value", type(e).__name__)
    except Exception:
        print("other")
# expect: key
# expect: lookup or value IndexError
# expect: lookup or value ValueError
# expect: other
