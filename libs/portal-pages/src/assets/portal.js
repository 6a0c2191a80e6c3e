// Comforts for pages that are complete without them: smaller pictures, a visible upload and no double sending.
(function () {
  'use strict';
  var each = function (selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  };

  // The summary of what is wrong is read first; a link in it goes to its input.
  each('[data-focus]', function (summary) {
    summary.focus();
  });

  each('[data-print]', function (button) {
    button.hidden = false;
    button.onclick = function () {
      window.print();
    };
  });

  // A form is sent once; the Back button makes it usable again.
  each('form[method=post]', function (form) {
    form.addEventListener('submit', function (event) {
      if (form.dataset.busy) event.preventDefault();
      else busy(form, true);
    });
  });
  window.addEventListener('pageshow', function () {
    each('form[data-busy]', function (form) {
      busy(form, false);
    });
  });
  function busy(form, now) {
    var button = form.querySelector('.button-primary');
    if (now) form.dataset.busy = '1';
    else delete form.dataset.busy;
    if (button) button.setAttribute('aria-disabled', String(now));
  }

  each('[data-limit]', function (area) {
    var words = document.querySelector('[data-count="' + area.id + '"]');
    var limit = Number(area.dataset.limit);
    var quiet;
    var count = function () {
      var left = limit - area.value.length;
      words.textContent = left < 0 ? 'Kurangi ' + -left + ' huruf' : 'Sisa ' + left + ' huruf';
      words.classList.toggle('count-over', left < 0);
    };
    area.addEventListener('input', function () {
      clearTimeout(quiet);
      quiet = setTimeout(count, 300);
    });
    words.setAttribute('aria-live', 'polite');
    count();
  });

  // One picture at a time: made smaller, sent with visible progress, tried again when the line is cut.
  each('[data-upload]', function (box) {
    var state = box.querySelector('.upload-state');
    var form = box.closest('form');
    box.classList.add('scripted');
    Array.prototype.forEach.call(box.querySelectorAll('input[type=file]'), function (input) {
      input.addEventListener('change', function () {
        var file = input.files && input.files[0];
        if (file) accept(file, input);
      });
    });

    function accept(file, input) {
      if (!file.size) return fail(box.dataset.label + ' tidak berisi apa-apa. Pilih berkas lain.');
      busy(form, true);
      say('Menyiapkan ' + file.name);
      shrink(file, function (smaller) {
        if (smaller.size > Number(box.dataset.max)) {
          busy(form, false);
          input.value = '';
          return fail(box.dataset.label + ' terlalu besar. Ambil foto lagi dengan ukuran lebih kecil.');
        }
        send(smaller, file.name, input, 1);
      });
    }

    function send(body, name, input, attempt) {
      var data = new FormData();
      data.append('_csrf', form.elements._csrf.value);
      data.append('file', body, name);
      var request = new XMLHttpRequest();
      var bar = document.createElement('progress');
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute('aria-label', 'Pengiriman ' + name);
      say('Mengirim ' + name, '', bar);
      request.upload.onprogress = function (event) {
        if (event.lengthComputable) bar.value = event.loaded / event.total;
      };
      request.onload = function () {
        busy(form, false);
        if (request.status >= 500 && attempt < 4) return again();
        if (request.status < 300) {
          input.value = '';
          box.parentNode.classList.remove('field-failed');
          return say(name + ' sudah kami simpan.', 'upload-done');
        }
        input.value = '';
        fail(detail(request.responseText) || box.dataset.label + ' tidak bisa disimpan. Coba lagi.');
      };
      request.onerror = request.ontimeout = again;
      request.timeout = 120000;
      request.open('POST', box.dataset.upload);
      request.send(data);

      function again() {
        if (attempt < 4) {
          busy(form, true);
          say('Sambungan terputus. Kami coba lagi.');
          return setTimeout(function () {
            send(body, name, input, attempt + 1);
          }, attempt * 3000);
        }
        busy(form, false);
        var retry = document.createElement('button');
        retry.type = 'button';
        retry.className = 'button button-quiet';
        retry.textContent = 'Kirim lagi';
        retry.onclick = function () {
          send(body, name, input, 1);
        };
        say(
          box.dataset.label + ' belum sampai karena sambungan terputus. Isian lain tetap tersimpan.',
          'upload-failed',
          retry,
        );
      }
    }

    function fail(text) {
      say(text, 'upload-failed');
    }
    function say(text, kind, more) {
      var line = document.createElement('p');
      line.textContent = text;
      line.className = kind || '';
      state.textContent = '';
      state.appendChild(line);
      if (more) state.appendChild(more);
    }
  });

  function detail(text) {
    try {
      return JSON.parse(text).detail;
    } catch (_) {
      return '';
    }
  }

  // Above 1 MB: to 1600 pixels; what cannot be drawn goes as it is.
  function shrink(file, done) {
    if (!/^image\/(jpeg|png)$/.test(file.type) || file.size < 1000000) return done(file);
    var address = URL.createObjectURL(file);
    var picture = new Image();
    picture.onload = function () {
      var scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
      var canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(
        function (smaller) {
          URL.revokeObjectURL(address);
          done(smaller && smaller.size < file.size ? smaller : file);
        },
        file.type,
        0.82,
      );
    };
    picture.onerror = function () {
      done(file);
    };
    picture.src = address;
  }
})();
