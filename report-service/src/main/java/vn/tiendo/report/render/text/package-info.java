/** What may stand in a document and where its lines may end: characters that the faces have, and numbers and dates that hold together. */
package vn.tiendo.report.render.text;
