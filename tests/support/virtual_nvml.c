/* A virtual driver: libnvidia-ml.so.1 as programs see it, without a card.
 *
 * It keeps the C interface of NVIDIA's NVML API Reference for the functions that EdgeWatch calls,
 * and says what the file named by VIRTUAL_NVML says at the moment of the call. A line is
 *
 *     CARD FIELD VALUE
 *
 * with CARD counted from 0, or `driver` with FIELD `count`, `version`, `init` or `all`, the last
 * two being the error that nvmlInit and every other call give. A field that is not there is
 * NVML_ERROR_NOT_SUPPORTED, and `error` is what every call for that card gives.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SUCCESS = 0, UNINITIALIZED = 1, INVALID = 2, NOT_SUPPORTED = 3, TOO_SMALL = 7 };

typedef struct { int number; } card_t;
typedef card_t *device_t;
typedef struct { unsigned gpu, memory; } utilization_t;
typedef struct { unsigned long long total, free, used; } memory_t;
typedef struct {
  unsigned pid;
  unsigned long long used;
  unsigned gpu_instance, compute_instance;
} process_t;
typedef struct {
  unsigned pid;
  unsigned long long time_us;
  unsigned sm, mem, enc, dec;
} load_t;
typedef struct {
  char legacy[16];
  unsigned domain, bus, device, pci_id, subsystem;
  char bus_id[32];
} pci_t;

static card_t cards[16];
static int begun;

/* The value of a field, or NULL; the last line that names it counts. */
static const char *field(const char *card, const char *name) {
  static char found[256];
  char line[256], who[64], what[64], value[128];
  const char *path = getenv("VIRTUAL_NVML");
  FILE *file = path ? fopen(path, "r") : NULL;
  int seen = 0;
  if (!file) return NULL;
  while (fgets(line, sizeof line, file))
    if (sscanf(line, "%63s %63s %127[^\n]", who, what, value) == 3 && !strcmp(who, card) &&
        !strcmp(what, name)) {
      strcpy(found, value);
      seen = 1;
    }
  fclose(file);
  return seen ? found : NULL;
}

static int of_driver(const char *name) {
  const char *value = field("driver", name);
  return value ? atoi(value) : 0;
}

static const char *of_card(device_t card, const char *name) {
  char number[8];
  snprintf(number, sizeof number, "%d", card->number);
  return field(number, name);
}

/* What every call for a card begins with. */
static int trouble(device_t card) {
  const char *error;
  if (!begun) return UNINITIALIZED;
  if (of_driver("all")) return of_driver("all");
  error = of_card(card, "error");
  return error ? atoi(error) : SUCCESS;
}

static int number_of(device_t card, const char *name, unsigned long long *out) {
  int wrong = trouble(card);
  const char *value;
  if (wrong) return wrong;
  value = of_card(card, name);
  if (!value) return NOT_SUPPORTED;
  *out = strtoull(value, NULL, 0);
  return SUCCESS;
}

static int text_of(device_t card, const char *name, char *out, unsigned size) {
  int wrong = trouble(card);
  const char *value;
  if (wrong) return wrong;
  value = of_card(card, name);
  if (!value) return NOT_SUPPORTED;
  snprintf(out, size, "%s", value);
  return SUCCESS;
}

int nvmlInitWithFlags(unsigned flags) {
  const char *hang = field("driver", "hang");
  (void)flags;
  if (hang) sleep((unsigned)atoi(hang));
  if (of_driver("init")) return of_driver("init");
  begun = 1;
  return SUCCESS;
}

int nvmlInit_v2(void) { return nvmlInitWithFlags(0); }

int nvmlShutdown(void) {
  begun = 0;
  return SUCCESS;
}

const char *nvmlErrorString(int error) {
  return error == SUCCESS ? "Success" : "an error of the virtual driver";
}

int nvmlSystemGetDriverVersion(char *out, unsigned size) {
  const char *version = field("driver", "version");
  if (!begun) return UNINITIALIZED;
  if (of_driver("all")) return of_driver("all");
  snprintf(out, size, "%s", version ? version : "0");
  return SUCCESS;
}

int nvmlDeviceGetCount_v2(unsigned *count) {
  if (!begun) return UNINITIALIZED;
  if (of_driver("all")) return of_driver("all");
  *count = (unsigned)of_driver("count");
  return SUCCESS;
}

int nvmlDeviceGetHandleByIndex_v2(unsigned index, device_t *out) {
  if (!begun) return UNINITIALIZED;
  if (index >= 16) return INVALID;
  cards[index].number = (int)index;
  *out = &cards[index];
  return SUCCESS;
}

int nvmlDeviceGetUUID(device_t card, char *out, unsigned size) {
  return text_of(card, "uuid", out, size);
}

int nvmlDeviceGetName(device_t card, char *out, unsigned size) {
  return text_of(card, "name", out, size);
}

int nvmlDeviceGetPciInfo_v3(device_t card, pci_t *out) {
  memset(out, 0, sizeof *out);
  return text_of(card, "place", out->bus_id, sizeof out->bus_id);
}

int nvmlDeviceGetUtilizationRates(device_t card, utilization_t *out) {
  unsigned long long value;
  int wrong = number_of(card, "load", &value);
  if (!wrong) out->gpu = (unsigned)value, out->memory = 0;
  return wrong;
}

int nvmlDeviceGetMemoryInfo(device_t card, memory_t *out) {
  int wrong = number_of(card, "used", &out->used);
  if (!wrong) wrong = number_of(card, "total", &out->total);
  if (!wrong) out->free = out->total - out->used;
  return wrong;
}

static int small(device_t card, const char *name, unsigned *out) {
  unsigned long long value = 0;
  int wrong = number_of(card, name, &value);
  if (!wrong) *out = (unsigned)value;
  return wrong;
}

int nvmlDeviceGetTemperature(device_t card, int sensor, unsigned *out) {
  (void)sensor;
  return small(card, "celsius", out);
}

int nvmlDeviceGetPowerUsage(device_t card, unsigned *out) {
  return small(card, "milliwatts", out);
}

int nvmlDeviceGetCurrentClocksThrottleReasons(device_t card, unsigned long long *out) {
  return number_of(card, "reasons", out);
}

int nvmlDeviceGetTotalEccErrors(device_t card, int kind, int counter, unsigned long long *out) {
  (void)kind, (void)counter;
  return number_of(card, "ecc", out);
}

int nvmlDeviceGetMigMode(device_t card, unsigned *now, unsigned *later) {
  int wrong = small(card, "divided", now);
  *later = *now;
  return wrong;
}

int nvmlDeviceGetMaxMigDeviceCount(device_t card, unsigned *out) {
  return small(card, "parts", out);
}

/* The parts of a card are the cards that follow ten further on. */
int nvmlDeviceGetMigDeviceHandleByIndex(device_t card, unsigned index, device_t *out) {
  int wrong = trouble(card);
  unsigned number = (unsigned)card->number + 10 + index;
  char text[8];
  if (wrong) return wrong;
  snprintf(text, sizeof text, "%u", number);
  if (number >= 16 || !field(text, "uuid")) return 6;
  cards[number].number = (int)number;
  *out = &cards[number];
  return SUCCESS;
}

/* One process for a card: `pid` and `pid_bytes`; asked for its size first, as NVML is. */
int nvmlDeviceGetComputeRunningProcesses_v3(device_t card, unsigned *count, process_t *out) {
  unsigned long long pid = 0, bytes = 0;
  int wrong = trouble(card);
  if (wrong) return wrong;
  if (number_of(card, "pid", &pid)) {
    *count = 0;
    return SUCCESS;
  }
  if (!out || *count < 1) {
    *count = 1;
    return TOO_SMALL;
  }
  memset(out, 0, sizeof *out);
  out->pid = (unsigned)pid;
  out->used = number_of(card, "pid_bytes", &bytes) ? ~0ULL : bytes;
  *count = 1;
  return SUCCESS;
}

int nvmlDeviceGetProcessUtilization(device_t card, load_t *out, unsigned *count,
                                    unsigned long long since_us) {
  unsigned long long pid = 0, load = 0, at_us = 0;
  int wrong = trouble(card);
  if (wrong) return wrong;
  if (number_of(card, "pid", &pid) || number_of(card, "pid_load", &load)) return NOT_SUPPORTED;
  number_of(card, "at_us", &at_us);
  if (at_us <= since_us) return 6;
  if (!out || *count < 1) {
    *count = 1;
    return TOO_SMALL;
  }
  memset(out, 0, sizeof *out);
  out->pid = (unsigned)pid, out->time_us = at_us, out->sm = (unsigned)load;
  *count = 1;
  return SUCCESS;
}
