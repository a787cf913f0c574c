using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>Which device an attempt comes from, as far as the account's owner signed in there before; and what is known afterwards.</summary>
internal static class KnownDevices
{
    extension(TouyanDb db)
    {
        /// <summary>The one of this name, whenever it was seen; null when none is named.</summary>
        public async Task<KnownDevice?> FindDeviceAsync(AccountId account, Guid? device, CancellationToken ct) =>
            device is null ? null : await db.KnownDevices.SingleOrDefaultAsync(d => d.AccountId == account && d.Device == device, ct);

        /// <summary>The device that an attempt comes from, if its owner signed in there not too long ago.</summary>
        public async Task<KnownDevice?> KnownDeviceAsync(AccountId account, Guid? device, DateTime since, CancellationToken ct) =>
            await db.FindDeviceAsync(account, device, ct) is { } found && found.SeenAt > since ? found : null;

        /// <summary>The device that a session of this account is on.</summary>
        public async Task<KnownDevice?> DeviceOfAsync(AccountId account, SessionId? session, CancellationToken ct) =>
            session is { } id
                ? await db.FindDeviceAsync(
                    account,
                    await db.Sessions.Where(s => s.Id == id).Select(s => s.KnownDevice).SingleOrDefaultAsync(ct),
                    ct
                )
                : null;

        /// <summary>The device is known from now on; those that were not used for longest are known no more.</summary>
        public async Task<KnownDevice> KnowDeviceAsync(
            Account account,
            Guid? device,
            AccountRules rules,
            DateTime now,
            CancellationToken ct
        )
        {
            var all = await db.KnownDevices.Where(d => d.AccountId == account.Id).OrderByDescending(d => d.SeenAt).ToListAsync(ct);
            var known = all.Find(d => d.Device == device);
            if (known is null)
                db.Add(known = KnownDevice.Of(account, device ?? Guid.CreateVersion7(), now));

            db.RemoveRange(all.Where(d => d != known).Skip(rules.KnownDevices - 1));
            return known;
        }
    }
}
