// Loaded before the vendor's client (node --require). Its host is written into it: here the name www.insim.app
// leads to this machine, to the port given. The certificate is checked for that name as ever.
"use strict";
const https = require("https");
const real = https.request;

https.request = function (options, answered) {
  const lookup = (name, how, found) =>
    how.all ? found(null, [{ address: "127.0.0.1", family: 4 }]) : found(null, "127.0.0.1", 4);
  return real.call(https, { ...options, port: Number(process.env.INSIM_PORT), lookup }, answered);
};
