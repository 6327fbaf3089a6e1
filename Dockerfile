# One build, three images: --target api, --target workers, --target dashboard. Each runs as the unprivileged user `node`.
FROM node:22-bookworm-slim AS build
WORKDIR /ambit
COPY package.json package-lock.json .npmrc tsconfig.base.json tsconfig.json ./
COPY api/package.json api/
COPY cli/package.json cli/
COPY cli/bin cli/bin
COPY dashboard/package.json dashboard/
COPY libs/access/package.json libs/access/
COPY libs/activity/package.json libs/activity/
COPY libs/config/package.json libs/config/
COPY libs/demo/package.json libs/demo/
COPY libs/documents/package.json libs/documents/
COPY libs/github/package.json libs/github/
COPY libs/outbound/package.json libs/outbound/
COPY libs/queue/package.json libs/queue/
COPY libs/signals/package.json libs/signals/
COPY libs/store/package.json libs/store/
COPY libs/telemetry/package.json libs/telemetry/
COPY test/package.json test/
COPY workers/package.json workers/
RUN npm ci
COPY libs libs
COPY api api
COPY cli cli
COPY dashboard dashboard
COPY workers workers
RUN npx tsc -b && cd dashboard && npx vite build --logLevel error
# Built parts only: where no sources are, the command line builds nothing.
RUN rm -rf libs/*/src api/src cli/src workers/src dashboard/src dashboard/server && npm prune --omit=dev

FROM node:22-bookworm-slim AS run
ENV NODE_ENV=production
WORKDIR /ambit
COPY --from=build /ambit/package.json ./
COPY --from=build /ambit/node_modules node_modules
COPY --from=build /ambit/libs libs
USER node

FROM run AS api
COPY --from=build /ambit/api api
# The command line rides along for the person who runs it: docker compose exec api node cli/bin/ambit.mjs status
COPY --from=build /ambit/cli cli
# The operations it takes: those of the dashboard that was built with it.
COPY --from=build /ambit/dashboard/dist/operations.json dashboard/dist/operations.json
EXPOSE 7311
CMD ["node", "api/dist/main.js"]

FROM run AS workers
COPY --from=build /ambit/workers workers
CMD ["node", "--max-semi-space-size=64", "workers/dist/main.js"]

FROM run AS dashboard
COPY --from=build /ambit/dashboard dashboard
EXPOSE 7310
CMD ["node", "dashboard/dist/server/main.js", "--port", "7310", "--api", "http://api:7311", "--listen", "0.0.0.0"]
