import type { CatalogueGroup } from '../catalogueTable.ts';

/** What other services a program talks to, and what is known of it while it runs. */
export const SERVICES: readonly CatalogueGroup[] = [
  [
    ['logging'],
    `@aws-lambda-powertools/logger bunyan bunyan-* cabin consola @datadog/browser-logs debug diary electron-log
    fancy-log @google-cloud/logging @google-cloud/logging-* js-logger lambda-log log4js logform loglayer @loglayer/*
    loglevel loglevel-* @logtail/* @logtape/* morgan-body nest-winston nestjs-pino npmlog pino pino-* roarr signale
    tracer triple-beam ts-log @tsed/logger tslog winston winston-*`,
  ],
  [
    ['telemetry'],
    `airbrake @airbrake/* @amplitude/* analytics-node applicationinsights @aws-lambda-powertools/metrics
    @aws-lambda-powertools/tracer aws-xray-sdk* bugsnag @bugsnag/* @datadog/* dd-trace elastic-apm-node
    @elastic/apm-rum @google-cloud/trace-agent @honeybadger-io/* hot-shots jaeger-client logrocket mixpanel
    mixpanel-browser nestjs-otel newrelic @newrelic/* node-statsd @opentelemetry/* posthog-js posthog-node
    prom-client react-ga react-ga4 rollbar @segment/* @sentry/* statsd-client @vercel/analytics web-vitals
    @willsoto/nestjs-prometheus zipkin`,
  ],
  [
    ['cloud'],
    `@adyen/* ai @ai-sdk/* airtable ali-oss @alicloud/* @angular/fire @anthropic-ai/* aws-amplify @aws-amplify/*
    aws-cdk-lib @aws-crypto/* aws-lambda @aws-lambda-powertools/* aws-sdk aws-sdk-* @aws-sdk/* azure-storage
    @azure/* braintree cdktf @cloudflare/* cloudinary cohere-ai constructs consul contentful @contentful/*
    discord.js @discordjs/* dockerode docusign-esign etcd3 ethers expo-server-sdk firebase firebase-* @firebase/*
    google-auth-library @google-cloud/* @google/genai @google/generative-ai googleapis @googleapis/* @googlemaps/*
    grammy @growthbook/* @hubspot/* @huggingface/* intercom-client ipfs-http-client jira-client jsforce
    @kubernetes/client-node langchain @langchain/* launchdarkly-* @launchdarkly/* @lemonsqueezy/* llamaindex
    @mapbox/mapbox-sdk mercadopago messagebird minio @mistralai/* @netlify/* node-telegram-bot-api node-vault
    @notionhq/* ollama onesignal-node openai paypal-rest-sdk @paypal/* plaid plivo @pulumi/* razorpay replicate
    sanity @sanity/* @shopify/* slack @slack/* @smithy/* @solana/* square stripe @stripe/* telegraf
    tencentcloud-sdk-nodejs twilio @twilio/* unleash-client @vercel/* viem @vonage/* wagmi web3`,
  ],
  [
    ['email'],
    `@aws-sdk/client-ses @aws-sdk/client-sesv2 email-templates emailjs @emailjs/* @getbrevo/* imap imapflow
    @mailchimp/* mailgun-js mailgun.js mailparser mailtrap mandrill-api @nestjs-modules/mailer node-mailjet
    nodemailer nodemailer-* postmark resend @sendgrid/* sendmail sib-api-v3-sdk smtp-server sparkpost`,
  ],
  [
    ['process'],
    `async-exit-hook comlink concurrently cross-env cross-spawn daemonize death execa exit-hook fkill forever
    @godaddy/terminus isolated-vm jest-worker node-cleanup node-pty nodemon npm-run-all open opn pidusage piscina
    pm2 process ps-list ps-tree shelljs signal-exit spawn-command stoppable systeminformation threads tinypool
    tree-kill vm2 workerpool zx`,
  ],
  [
    ['network'],
    `@abandonware/noble activedirectory2 basic-ftp bonjour detect-port dns-packet ftp get-port ip ldapjs ldapts
    libp2p @libp2p/* modbus-serial multicast-dns net-snmp noble node-ssh onvif peerjs ping portfinder serialport
    simple-peer socksv5 ssh2 ssh2-sftp-client webtorrent`,
  ],
  [
    ['environment'],
    `c12 ci-info conf config configstore convict cosmiconfig dotenv dotenv-* @dotenvx/dotenvx env-cmd env-schema
    env-var envalid is-ci @itgorillaz/configify lilconfig nconf nest-typed-config nestjs-config @nestjs/config
    node-config-ts rc std-env @t3-oss/* znv`,
  ],
  [
    ['scheduling'],
    `bree @breejs/later cron croner fastify-cron later long-timeout @nestjs/schedule node-cron node-schedule
    toad-scheduler`,
  ],
];
