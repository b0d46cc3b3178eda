#!/bin/sh
# dist.sh FOLDER: FOLDER/tongbao-VERSION.tar.gz, the same bytes from the same sources wherever and whenever it is made:
# from git the committed state, from an unpacked tarball the tree.
set -eu
umask 022
folder=$1
version=$(sed -n 's/^project(tongbao VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
name=tongbao-$version
mkdir -p "$folder"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
if git rev-parse --is-inside-work-tree >/dev/null 2>&1 && [ -z "$(git rev-parse --show-prefix)" ]; then
    time=$(git log -1 --format=%ct)
    mkdir "$stage/$name"
    git archive --format=tar HEAD | tar -x -C "$stage/$name"
else
    time=$(stat -c %Y Makefile.dist)
    mkdir "$stage/$name"
    tar -c --exclude=./build --exclude='./build-*' --exclude=./output --exclude=__pycache__ . | tar -x -C "$stage/$name"
fi
LC_ALL=C tar -c --format=gnu --sort=name --mtime="@$time" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
    -C "$stage" "$name" | gzip -n -9 >"$folder/$name.tar.gz.new"
mv "$folder/$name.tar.gz.new" "$folder/$name.tar.gz"
echo "$folder/$name.tar.gz"
