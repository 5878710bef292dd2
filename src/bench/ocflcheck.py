#!/usr/bin/env python3
"""An OCFL 1.1 validator of a storage root, written from the specification alone: it shares no line with Yearbook or with
the library that Yearbook uses, and needs nothing but Python.
usage: src/bench/ocflcheck.py ARCHIVE [ARCHIVE…]    prints what is wrong; exit code 1 where anything is"""
import hashlib, json, pathlib, re, sys

VERSION = re.compile(r"v[1-9]\d*")
DIGEST = re.compile(r"[0-9a-f]{128}", re.I)
SIDECAR = re.compile(r"([0-9a-f]{128})[ \t]+inventory\.json\n?", re.I)
CREATED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def sha512(file):
    return hashlib.sha512(file.read_bytes()).hexdigest()


def good_path(path):
    return path and not path.startswith("/") and not path.endswith("/") and all(p not in ("", ".", "..") for p in path.split("/"))


def inventory_of(folder, root, say):
    """The inventory in a folder, held against the digest beside it and against itself."""
    file, sidecar = folder / "inventory.json", folder / "inventory.json.sha512"
    where = folder.relative_to(root)
    if not file.is_file():
        return say("E063", f"{where}: no inventory.json")
    if not sidecar.is_file():
        return say("E058", f"{where}: no inventory.json.sha512")
    line = SIDECAR.fullmatch(sidecar.read_text("utf-8", "replace"))
    if not line:
        return say("E061", f"{where}: the sidecar is no digest and name")
    if line[1].lower() != sha512(file):
        return say("E060", f"{where}: inventory.json has another digest")
    try:
        found = json.loads(file.read_bytes())
    except ValueError as fault:
        return say("E033", f"{where}: {fault}")
    for key in ("id", "type", "digestAlgorithm", "head", "manifest", "versions"):
        if key not in found:
            return say("E036", f"{where}: no {key}")
    if found["type"] != "https://ocfl.io/1.1/spec/#inventory" or found["digestAlgorithm"] != "sha512":
        say("E038", f"{where}: type or digestAlgorithm")
    wanted = [f"v{i + 1}" for i in range(len(found["versions"]))]
    if sorted(found["versions"], key=lambda v: int(v[1:])) != wanted or found["head"] != wanted[-1]:
        say("E040", f"{where}: versions {list(found['versions'])}, head {found['head']}")
    paths, content = [], found.get("contentDirectory", "content")
    for digest, files in found["manifest"].items():
        if not DIGEST.fullmatch(digest):
            say("E025", f"{where}: {digest[:20]} in the manifest")
        for path in files:
            paths.append(path)
            if not good_path(path) or not re.match(rf"v[1-9]\d*/{re.escape(content)}/.", path):
                say("E099", f"{where}: {path} in the manifest")
    if len(set(paths)) != len(paths):
        say("E101", f"{where}: a path twice in the manifest")
    used = set()
    for name, version in found["versions"].items():
        if not CREATED.fullmatch(version.get("created", "")):
            say("E049", f"{where}: {name} has no moment")
        if "name" not in version.get("user", {}) or "message" not in version:
            say("W007", f"{where}: {name} has no user or message")
        logical = [path for files in version["state"].values() for path in files]
        if len(set(logical)) != len(logical) or not all(good_path(path) for path in logical):
            say("E095", f"{where}: {name} has a path twice, or a bad one")
        folders = {path[:i] for path in logical for i, c in enumerate(path) if c == "/"}
        if folders & set(logical):
            say("E095", f"{where}: {name} has a file where it has a folder")
        missing = set(version["state"]) - set(found["manifest"])
        if missing:
            say("E050", f"{where}: {name} names {len(missing)} digests that the manifest lacks")
        used |= set(version["state"])
    if set(found["manifest"]) - used:
        say("E107", f"{where}: files in the manifest that no version has")
    return found


def check_object(obj, root, say):
    namaste = obj / "0=ocfl_object_1.1"
    if not namaste.is_file() or namaste.read_bytes() != b"ocfl_object_1.1\n":
        say("E003", f"{obj.relative_to(root)}: no declaration")
    head = inventory_of(obj, root, say)
    if not head:
        return 0
    versions, content = list(head["versions"]), head.get("contentDirectory", "content")
    known = {"0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512", "extensions", "logs", *versions}
    for entry in obj.iterdir():
        if entry.name not in known:
            say("E046" if VERSION.fullmatch(entry.name) else "E001", f"{entry.relative_to(root)}: not of this object")
    listed = {path: digest.lower() for digest, files in head["manifest"].items() for path in files}
    for number, name in enumerate(versions, 1):
        folder = obj / name
        if not folder.is_dir():
            say("E010", f"{folder.relative_to(root)}: missing")
            continue
        for entry in folder.iterdir():
            if entry.is_file() and entry.name not in ("inventory.json", "inventory.json.sha512"):
                say("E015", f"{entry.relative_to(root)}: a file beside the content")
        own = inventory_of(folder, root, say)
        if not own:
            continue
        if own["id"] != head["id"] or own["head"] != name:
            say("E037", f"{folder.relative_to(root)}: another id or head")
        if number == len(versions) and (folder / "inventory.json").read_bytes() != (obj / "inventory.json").read_bytes():
            say("E064", f"{obj.relative_to(root)}: the inventory is not that of {name}")
        for earlier in own["versions"]:
            if own["versions"][earlier] != head["versions"].get(earlier):
                say("E066", f"{folder.relative_to(root)}: tells {earlier} otherwise")
    there = {str(f.relative_to(obj)) for name in versions if (obj / name / content).is_dir()
             for f in (obj / name / content).rglob("*") if not f.is_dir()}
    for path in sorted(there - set(listed)):
        say("E023", f"{(obj / path).relative_to(root)}: in no inventory")
    for path in sorted(set(listed) - there):
        say("E092", f"{(obj / path).relative_to(root)}: missing")
    for path in sorted(there & set(listed)):
        if sha512(obj / path) != listed[path]:
            say("E092", f"{(obj / path).relative_to(root)}: another digest")
    for name in versions:
        if (obj / name / content).is_dir():
            for folder in (obj / name / content).rglob("*"):
                if folder.is_dir() and not any(folder.iterdir()):
                    say("E024", f"{folder.relative_to(root)}: an empty folder")
    tuples = hashlib.sha256(head["id"].encode()).hexdigest()
    if obj.relative_to(root).parts[:3] != (tuples[0:3], tuples[3:6], tuples[6:9]):
        say("0003", f"{obj.relative_to(root)}: not where layout 0003 has {head['id']}")
    return len(versions)


def check(root):
    """What is wrong, as pairs of a code of the specification and words; and how many versions there are."""
    root, wrong, versions = pathlib.Path(root), [], 0

    def say(code, words):
        wrong.append((code, words))

    declaration = root / "0=ocfl_1.1"
    if not declaration.is_file() or declaration.read_bytes() != b"ocfl_1.1\n":
        say("E069", "no declaration of the storage root")
    layout = root / "ocfl_layout.json"
    if layout.is_file() and set(json.loads(layout.read_bytes())) != {"extension", "description"}:
        say("E070", "ocfl_layout.json")

    def walk(folder):
        nonlocal versions
        entries = list(folder.iterdir())
        if any(e.name.startswith("0=ocfl_object_") for e in entries):
            versions += check_object(folder, root, say)
        elif not entries:
            say("E073", f"{folder.relative_to(root)}: an empty folder")
        else:
            for entry in entries:
                walk(entry) if entry.is_dir() else say("E072", f"{entry.relative_to(root)}: a file between objects")

    for entry in sorted(root.iterdir()):
        if entry.is_dir() and entry.name != "extensions":
            walk(entry)
    return wrong, versions


if __name__ == "__main__":
    bad = False
    for archive in sys.argv[1:]:
        wrong, versions = check(archive)
        for code, words in wrong:
            print(f"{archive}: {code}: {words}")
        print(f"{archive}: {versions} versions, {len(wrong)} faults")
        bad |= bool(wrong)
    sys.exit(bad)
