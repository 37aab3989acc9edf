#!/usr/bin/env bash
# Fetches mongo-java-server through Maven and compiles its starter and indexes into target/. The tests only ever use what lies there.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p target/classes
mvn -q -B dependency:copy-dependencies -DoutputDirectory=target/lib
javac -cp 'target/lib/*' -d target/classes src/main/java/*.java
