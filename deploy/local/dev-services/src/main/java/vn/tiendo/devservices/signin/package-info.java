/** Signs people in on one machine: an OpenID provider with a page of our own. Production refuses it by its name. */
package vn.tiendo.devservices.signin;
