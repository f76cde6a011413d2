#!/usr/bin/env bash
# Gives every service its name and password at the broker (SCRAM), through the listener that exists on the broker's
# own loopback only. Repeatable; a changed password takes effect.
set -euo pipefail
secrets=/run/secrets/keng
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

admit() {
  local service=$1 password=$2
  # By file: the arguments of a process can be read by everybody in its container.
  printf 'SCRAM-SHA-512=password=%s\n' "$password" > "$scratch/$service"
  /opt/kafka/bin/kafka-configs.sh --bootstrap-server 127.0.0.1:9094 --alter \
    --entity-type users --entity-name "$service" --add-config-file "$scratch/$service" > /dev/null
  echo "$service may sign in"
}

# Side by side, for each is a Java program that starts for longer than it works.
pids=()
for file in "$secrets"/*-kafka-password; do
  admit "$(basename "$file" -kafka-password)" "$(<"$file")" &
  pids+=($!)
done
for pid in "${pids[@]}"; do wait "$pid"; done
