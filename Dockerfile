# nodejieba is compiled here and carried over; the image that runs needs no compiler.
FROM node:20-bookworm AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends g++ make python3 && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
# Not npm ci: the lock file lists packages of other platforms that a registry may lack.
RUN npm install --no-audit --no-fund --ignore-scripts && npm rebuild nodejieba
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
WORKDIR /app
# Pages of a pdf that only names its Chinese fonts are drawn with these.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-wqy-microhei && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production TAIZHANG_DATA=/data TAIZHANG_FILES=/files
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/pipelines ./pipelines
COPY --from=build /app/dictionaries ./dictionaries
COPY --from=build /app/samples ./samples
RUN mkdir -p /data /files && chown node:node /data /files
USER node
VOLUME ["/data", "/files"]
EXPOSE 8080
# For the server; a worker answers nobody, and compose turns this off for it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=12 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.TAIZHANG_PORT ?? 8080) + '/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve", "--host", "0.0.0.0"]
