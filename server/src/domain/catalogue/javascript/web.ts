import type { CatalogueGroup } from '../catalogueTable.ts';

/** What takes and sends requests, shows pages and knows who asks. */
export const WEB: readonly CatalogueGroup[] = [
  [
    ['http-server'],
    `accepts @adonisjs/http-server @asteasolutions/zod-to-openapi awilix-express awilix-koa aws-serverless-express
    body-parser @bull-board/* busboy @codegenie/serverless-express compression connect connect-* content-type cookie
    cookie-parser cookie-session cors csurf @decorators/express egg elysia @elysiajs/* errorhandler express
    express-* fastify fastify-* @fastify/* @feathersjs/* finalhandler find-my-way formidable h3 hapi @hapi/* helmet
    hono @hono/* http-errors http-proxy http-proxy-middleware http-status http-status-codes http-terminator
    inversify-express-utils itty-router koa koa-* @koa/* light-my-request @loopback/authentication @loopback/rest
    @marblejs/* method-override micro @middy/* midway @midwayjs/* morgan multer multiparty negotiator
    @nestjs/platform-express @nestjs/platform-fastify @nestjs/platform-socket.io @nestjs/platform-ws
    @nestjs/serve-static @nestjs/swagger @nestjs/terminus @nestjs/throttler @nestjs/websockets nitro nitropack oak
    @oak/* on-finished openapi-backend overload-protection @overnightjs/* polka rate-limiter-flexible raw-body
    response-time restana restify router routing-controllers routing-controllers-openapi sails @scalar/*
    serve-favicon serve-static serverless-http set-cookie-parser swagger-jsdoc swagger-ui-express @tinyhttp/*
    @trpc/server @ts-rest/* tsoa @tsoa/* type-is uWebSockets.js @vendia/serverless-express zod-openapi
    zod-to-openapi`,
  ],
  [
    ['http-client'],
    `agentkeepalive @angular/common/http apisauce axios axios-* bent cross-fetch @effect/platform @effect/platform-*
    feaxios fetch-cookie fetch-retry follow-redirects form-data got @hey-api/* http-proxy-agent http2-wrapper
    https-proxy-agent isomorphic-fetch isomorphic-unfetch json-rpc-2.0 jsonrpc-lite ky ky-universal
    make-fetch-happen needle @nestjs/axios node-fetch node-libcurl octokit @octokit/* ofetch openapi-fetch
    openapi-typescript-fetch phin playwright-core proxy-agent puppeteer puppeteer-core puppeteer-extra* react-query
    redaxios request request-promise request-promise-native rxjs/ajax rxjs/fetch soap socks-proxy-agent strong-soap
    superagent swr tough-cookie @trpc/client typed-rest-client undici unfetch @vespaiach/axios-fetch-adapter
    whatwg-fetch wretch`,
  ],
  [['http-client', 'ui'], `@tanstack/react-query @tanstack/react-query-* @tanstack/vue-query @trpc/react-query`],
  [['http-server', 'ui'], `astro @astrojs/* blitz gatsby next nuxt @nuxt/* @remix-run/* @sveltejs/kit`],
  [
    ['graphql'],
    `apollo-cache* apollo-client apollo-link* apollo-server apollo-server-* @apollo/* @envelop/* express-graphql
    graphql graphql-* @graphql-codegen/* @graphql-tools/* @graphql-yoga/* mercurius @nestjs/apollo @nestjs/graphql
    @nestjs/mercurius nexus postgraphile @pothos/* react-relay relay-runtime subscriptions-transport-ws type-graphql
    urql @urql/*`,
  ],
  [
    ['auth'],
    `accesscontrol amazon-cognito-identity-js arctic @auth/* auth0 auth0-js @auth0/* aws-jwt-verify better-auth
    casbin @casl/* @clerk/* express-jwt firebase/auth grant iron-session jose jsonwebtoken jwks-rsa jwt-decode
    jwt-simple keycloak-connect keycloak-js lucia @lucia-auth/* msal nest-access-control nest-keycloak-connect
    @nestjs/jwt @nestjs/passport next-auth oauth oauth2-server oidc-client oidc-client-ts oidc-provider @okta/*
    openid-client otplib passport passport-* simple-oauth2 @simplewebauthn/* speakeasy @supabase/auth-*
    supertokens-* @workos-inc/*`,
  ],
  [
    ['ui'],
    `ag-grid-* @ag-grid-community/* alpinejs @angular/animations @angular/cdk @angular/forms @angular/localize
    @angular/material @angular/platform-* @angular/router animejs @ant-design/* antd apexcharts backbone blessed
    @blueprintjs/* bootstrap bootstrap-* @builder.io/qwik @capacitor/* @chakra-ui/* chart.js
    class-variance-authority classnames clsx cmdk codemirror @codemirror/* d3 d3-* @dnd-kit/* downshift draft-js
    echarts electron-* @electron/* element-plus element-ui ember-* @ember/* @emotion/* expo expo-* @expo/*
    final-form @floating-ui/* @fluentui/* focus-trap formik @fortawesome/* framer-motion gsap @headlessui/*
    @heroicons/* highcharts history @hookform/* @hotwired/* htmx.org @inkjs/* @ionic/* jquery jquery-* leaflet lit
    lit-* @lit/* lucide-* @mantine/* mapbox-gl marionette @material-ui/* @microsoft/fast-* monaco-editor motion
    @mui/* naive-ui @nativescript/* next-intl next-themes @ng-bootstrap/* @nivo/* notistack ol phaser pixi.js
    @popperjs/* preact @preact/* primeng primereact primevue prosemirror-* quasar quill @radix-ui/* react react-*
    @react-aria/* @react-native-community/* @react-native/* @react-navigation/* @react-spring/* @react-three/*
    @react-types/* reactstrap recharts semantic-ui-* slate slate-* solid-js @solidjs/* sonner @stencil/* @stitches/*
    storybook @storybook/* styled-components styled-jsx styled-system svelte svelte-* swiper tailwind-* tailwindcss
    @tanstack/react-* @tanstack/vue-* @tauri-apps/* three tippy.js @tiptap/* @vanilla-extract/* vaul victory @visx/*
    vue vue-* @vue/* vuetify @vueuse/* wouter`,
  ],
  [
    ['state'],
    `cls-hooked cls-rtracer constate @datorama/akita easy-peasy effector effector-* hox immer-reducer jotai jotai-*
    @legendapp/state mobx mobx-* nanostores @nanostores/* nestjs-cls nestjs-request-context @ngneat/* @ngrx/*
    @ngxs/* overmind pinia pinia-* @preact/signals-core recoil redux redux-* @reduxjs/* rematch @rematch/* reselect
    @tanstack/store typesafe-actions unstated valtio vuex zustand`,
  ],
  [
    ['framework', 'di-container'],
    `@adonisjs/core @adonisjs/fold @angular/common @angular/core @deepkit/framework @ditsmod/core @foal/core
    @loopback/core @nestjs-architects/typed-cqrs @nestjs/common @nestjs/core @nestjs/cqrs
    @nestjs/devtools-integration @nestjs/event-emitter @tsed/common @tsed/core @tsed/di`,
  ],
  [
    ['framework'],
    `@adonisjs/* @angular/* aurelia-* @aurelia/* @foal/* @golevelup/* @loopback/* @nestjs-modules/* @nestjs/* @tsed/*`,
  ],
  [
    ['di-container'],
    `awilix awilix-* bottlejs brandi brandi-* @deepkit/injector di-ninja diod ditox electrolyte @evyweb/ioctopus
    injection-js @injex/* inversify inversify-* @inversifyjs/* iti @loopback/context @needle-di/core nject
    node-dependency-injection @owja/ioc power-di reflect-metadata rsdi ts-ioc-container tsyringe typed-inject typedi
    typescript-ioc @wessberg/di`,
  ],
];
