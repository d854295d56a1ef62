import type { DistributionGroup } from './distributionTable.ts';

/** What takes and sends requests, shows pages and knows who asks. */
export const WEB: readonly DistributionGroup[] = [
  [
    ['http-server'],
    `aiohttp-cors aiohttp.web apispec asgi-correlation-id asgiref blacksheep bottle brotli-asgi channels cheroot
    cherrypy connexion daphne django-cors-headers:corsheaders django-crispy-forms:crispy_forms
    django-filter:django_filters django-ninja-extra:ninja_extra django-ninja:ninja
    djangorestframework:rest_framework drf-nested-routers:rest_framework_nested drf-spectacular drf-yasg eve falcon
    fastapi fastapi_* flasgger flask flask_* granian gunicorn httptools hypercorn itsdangerous jsonrpcserver
    litestar mangum molten paste pastedeploy:paste.deploy pecan pyramid pyramid_* python-fasthtml:fasthtml
    python-multipart:multipart,python_multipart quart quart_* responder robyn sanic sanic_* slowapi spyne
    sse-starlette starlette starlette_* tornado twisted uvicorn waitress webargs webob werkzeug whitenoise wtforms`,
  ],
  [
    ['http-server'],
    `django.contrib.admin django.contrib.messages django.contrib.sessions django.contrib.sitemaps
    django.contrib.staticfiles django.contrib.syndication django.core.asgi django.core.handlers
    django.core.paginator django.core.wsgi django.forms django.http django.middleware django.shortcuts django.urls
    django.views`,
  ],
  [
    ['http-client'],
    `aiohttp aiohttp-retry arxiv cloudscraper curl-cffi fake-useragent feedparser googlemaps gql grequests hishel
    httpcore httplib2 httpx httpx_* jsonrpcclient mechanicalsoup mechanize niquests playwright primp pycurl
    pyppeteer python-http-client requests requests-oauthlib requests-toolbelt requests_* scrapy
    sseclient-py:sseclient suds suds-community:suds tavily-python:tavily tls-client treq uplink urllib3
    webdriver-manager wikipedia wikipedia-api:wikipediaapi yt-dlp zeep`,
  ],
  [
    ['graphql'],
    `ariadne graphene graphene_* graphql-core:graphql graphql-relay sgqlc strawberry-graphql-django:strawberry_django
    strawberry-graphql:strawberry tartiflette`,
  ],
  [
    ['auth'],
    `auth0-python:auth0 authlib azure-identity:azure.identity casbin django-allauth:allauth django-guardian:guardian
    django-oauth-toolkit:oauth2_provider django-otp django.contrib.auth
    djangorestframework-simplejwt:rest_framework_simplejwt djoser fastapi-jwt-auth fastapi-users fido2
    flask-httpauth flask-jwt-extended flask-login flask-principal flask-security google-auth-oauthlib
    google-auth:google.auth joserfc jwcrypto keyring ldap3 msal oauthlib okta oso pyjwt:jwt pyotp pysaml2:saml2
    python-jose:jose python-keycloak:keycloak python-ldap:ldap python3-saml:onelogin
    social-auth-app-django:social_django social-auth-core:social_core supertokens-python webauthn workos`,
  ],
  [
    ['ui'],
    `arcade asciimatics chainlit customtkinter dash dash_* dearpygui easygui flet gradio ipywidgets kivy kivymd mesop
    nicegui panel pyautogui pygame pygame-ce:pygame pyglet pygobject:gi pynput pyqt5:PyQt5 pyqt6:PyQt6
    pyside2:PySide2 pyside6:PySide6 pysimplegui:PySimpleGUI pystray pywebview:webview qtpy reflex remi shiny solara
    streamlit streamlit_* taipy toga wxpython:wx`,
  ],
  [
    ['framework'],
    `aiogram django django-cms:cms django-oscar:oscar django_* frappe homeassistant masonite mezzanine plone wagtail
    zope.component`,
  ],
  [['framework', 'di-container'], `fastapi-injector flask-injector`],
  [
    ['di-container'],
    `aioinject antidote dependency-injector di dishka haps inject injector kink lagom opyoid pinject punq rodi svcs
    that-depends wireup`,
  ],
];
