/** What is in the images, and that it runs. */
package vn.tiendo.images;
