import type { DistributionGroup } from './distributionTable.ts';

/** What other services a program talks to, and what is known of it while it runs. */
export const SERVICES: readonly DistributionGroup[] = [
  [
    ['logging'],
    `coloredlogs colorlog daiquiri django-structlog eliot google-cloud-logging:google.cloud.logging graypy icecream
    json-log-formatter logbook logging-tree loguru picologging
    python-json-logger:pythonjsonlogger,python_json_logger structlog verboselogs watchtower`,
  ],
  [
    ['telemetry'],
    `airbrake amplitude-analytics:amplitude applicationinsights asgi-prometheus aws-xray-sdk
    azure-monitor-opentelemetry:azure.monitor bugsnag datadog datadog-api-client ddtrace django-prometheus
    elastic-apm:elasticapm google-cloud-monitoring:google.cloud.monitoring_v3
    google-cloud-trace:google.cloud.trace_v2 guppy3:guppy honeybadger jaeger-client langfuse langsmith line-profiler
    logfire memory-profiler memray mixpanel mlflow newrelic objgraph opencensus
    openinference-instrumentation:openinference opentelemetry-api:opentelemetry opentelemetry-sdk opentelemetry_*
    opentracing posthog prometheus-client prometheus-fastapi-instrumentator psutil py-spy pyinstrument pympler
    pyroscope-io:pyroscope raven rollbar scalene scout-apm segment-analytics-python:segment.analytics,analytics
    sentry-sdk snowplow-tracker statsd wandb yappi`,
  ],
  [
    ['cloud'],
    `aioboto3 aiobotocore algoliasearch aliyun-python-sdk-core:aliyunsdkcore ansible ansible-core:ansible anthropic
    apache-airflow:airflow apache-beam asana atlassian-python-api:atlassian aws-cdk-lib:aws_cdk
    aws-lambda-powertools awscrt awswrangler azure azure-core:azure.core azure-functions:azure.functions
    azure-keyvault-secrets:azure.keyvault.secrets azure-storage-blob:azure.storage.blob boto boto3 botocore boxsdk
    braintree cdktf cloudflare cloudinary cohere constructs contentful crewai crewai-tools dagster dagster_*
    databricks-sdk:databricks.sdk daytona dbt-core:dbt discord-py:discord docker docusign-esign dropbox e2b
    elevenlabs etcd3 facebook-business fastmcp firebase-admin gcloud-aio-storage:gcloud github3-py:github3 google
    google-ads:google.ads google-api-core:google.api_core google-api-python-client:googleapiclient
    google-cloud-aiplatform:google.cloud.aiplatform,vertexai google-cloud-secret-manager:google.cloud.secretmanager
    google-cloud-storage:google.cloud.storage google-cloud-vision:google.cloud.vision google-genai:google.genai
    google-generativeai:google.generativeai groq gspread guidance hubspot-api-client:hubspot huggingface-hub hvac
    instructor intercom jira kfp kubernetes kubernetes-asyncio langchain langchain_* langgraph
    launchdarkly-server-sdk:ldclient litellm llama-index llama_index_* mailchimp-marketing mcp mercadopago minio
    mistralai modal mypy_boto3_* notion-client oci office365-rest-python-client:office365 ollama openai
    openai-agents:agents openstacksdk:openstack pagerduty paypalrestsdk plaid-python:plaid praw prefect prefect_*
    presidio-analyzer pulumi pulumi_* pydantic-ai pygithub:github pytelegrambotapi:telebot python-consul:consul
    python-digitalocean:digitalocean python-gitlab:gitlab python-telegram-bot:telegram razorpay replicate sagemaker
    semantic-kernel shopifyapi:shopify simple-salesforce slack-bolt slack-sdk slackclient:slack smolagents spotipy
    square stripe svix telethon together tweepy twilio types_aiobotocore_* types_boto3_* vonage web3 xai-sdk
    yfinance youtube-transcript-api zenpy`,
  ],
  [
    ['email'],
    `aiosmtpd aiosmtplib azure-communication-email:azure.communication.email django-anymail:anymail django.core.mail
    emails exchangelib fastapi-mail flask-mail flask-mailman imap-tools imapclient mail-parser:mailparser
    mailchimp-transactional mailgun mailjet-rest mailtrap postmarker premailer python-postmark:postmark redmail
    resend sendgrid sib-api-v3-sdk sparkpost yagmail`,
  ],
  [
    ['network'],
    `aiodns aioftp aiortc asyncssh asyncua bleak bluepy dnspython:dns fabric ftputil ifaddr minimalmodbus napalm
    netifaces netmiko opcua paramiko pexpect pyftpdlib pymodbus pyroute2 pyserial:serial pysftp pysmb:smb pysnmp
    pysocks:socks python-can:can python-nmap:nmap python-whois:whois pyusb:usb pyvisa scapy scp smbprotocol
    speedtest-cli:speedtest sshtunnel trio-websocket zeroconf`,
  ],
  [
    ['process'],
    `billiard curio daemonize distributed eventlet execnet gevent invoke loky mpi4py mpire multiprocess parsl pathos
    pebble plumbum pyperclip python-daemon:daemon pywin32:win32api,win32con,win32com,pythoncom ray sarge
    setproctitle sh supervisor uvloop`,
  ],
  [
    ['environment'],
    `configargparse confuse distro dj-database-url django-configurations:configurations django-environ:environ
    django.conf dynaconf ec2-metadata environs envparse everett goodconf hydra-core:hydra konfik omegaconf
    prettyconf py-cpuinfo:cpuinfo pydantic-settings pyhocon python-box:box python-decouple:decouple
    python-dotenv:dotenv starlette.config typed-settings`,
  ],
  [
    ['scheduling'],
    `aiocron aiojobs apscheduler celery-redbeat:redbeat django-apscheduler django-cron fastapi-utilities
    flask-apscheduler luigi python-crontab:crontab rocketry schedule timeloop`,
  ],
];
