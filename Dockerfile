# One file for every image: docker build --target portal|admin|worker|migrate|mailbox .
FROM node:24-slim AS build
WORKDIR /src
ENV CHECKPOINT_DISABLE=1 TURBO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc turbo.json tsconfig.base.json ./
COPY apps/portal/package.json apps/portal/
COPY apps/admin/package.json apps/admin/
COPY apps/worker/package.json apps/worker/
COPY packages packages
COPY tools tools
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY apps apps
COPY docs docs
RUN npm run generate && npm run build

# Only what runs: the bundles and their production dependencies.
FROM node:24-slim AS runtime
ENV NODE_ENV=production LISTEN_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /src/package.json /src/package-lock.json /src/.npmrc ./
COPY --from=build /src/apps/portal/package.json apps/portal/
COPY --from=build /src/apps/admin/package.json apps/admin/
COPY --from=build /src/apps/worker/package.json apps/worker/
COPY --from=build /src/packages packages
COPY --from=build /src/tools/package.json tools/
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund && mkdir -p /data && chown node /data
USER node

FROM runtime AS portal
COPY --from=build /src/apps/portal/build apps/portal/build
EXPOSE 3000
CMD ["node", "apps/portal/build/server.js"]

FROM runtime AS admin
COPY --from=build /src/apps/admin/build apps/admin/build
EXPOSE 3001
CMD ["node", "apps/admin/build/server.js"]

FROM runtime AS worker
COPY --from=build /src/apps/worker/build apps/worker/build
EXPOSE 3003
CMD ["node", "apps/worker/build/worker.js"]

# Roles, migrations, the key that signs contexts, the queue's schema; then it ends.
FROM build AS migrate
USER node
CMD ["node", "--import", "tsx", "tools/database/set-up.ts"]

# Demo and tests only: shows mail and SMS instead of sending them.
FROM build AS mailbox
RUN mkdir -p /data && chown node /data
USER node
CMD ["node", "--import", "tsx", "tools/mailbox/mailbox.ts"]
