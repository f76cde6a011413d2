#!/usr/bin/env bash
# The broker's key and self-signed certificate, made once; the certificate alone goes to the services, who trust it and
# no other. Runs in Kafka's image, for `keytool` comes with its Java.
set -euo pipefail
keystore=/etc/kafka/secrets/broker.p12
certificate=/srv/kafka-ca/broker.pem
password=/run/secrets/keng/keystore-password

if [[ ! -s $keystore ]]; then
  rm -f "$keystore.draft"
  keytool -genkeypair -alias broker -storetype PKCS12 -keystore "$keystore.draft" -storepass:file "$password" \
    -keyalg EC -groupname secp256r1 -dname CN=kafka -ext san=dns:kafka -validity 3650 2>/dev/null
  chmod 0400 "$keystore.draft"
  mv "$keystore.draft" "$keystore"
fi
keytool -exportcert -rfc -alias broker -keystore "$keystore" -storepass:file "$password" > "$certificate.draft" 2>/dev/null
mv "$certificate.draft" "$certificate"
echo 'the broker has its key'
