using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Messages.Channels;
using Touyan.Modules.Messages.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Messages.Delivering;

/// <summary>What came of a dispatch that was due.</summary>
internal enum DispatchEnd
{
    /// <summary>Another instance has it.</summary>
    Elsewhere,

    /// <summary>Looked after: sent, put off, given up.</summary>
    Settled,

    /// <summary>The channel is not there: the others wait as well.</summary>
    ChannelAway,
}

/// <summary>Sends one thing by its channel, if this instance is the one that gets it.</summary>
internal sealed class SendDispatch(TouyanDb db, OutsideWords words, MessageTimes times, OfficeHolders accounts)
{
    public async Task<DispatchEnd> RunAsync(Guid id, int version, OutwardChannel channel, CancellationToken ct)
    {
        if (!await ClaimAsync(id, version, ct))
            return DispatchEnd.Elsewhere;

        var dispatch = await db.Dispatches.SingleAsync(d => d.Id == id, ct);
        if (!dispatch.IsUrgent && times.Rules.Quiet.Out(times.Now) is var quietEnds && quietEnds > times.Now)
        {
            dispatch.WaitUntil(quietEnds);
            await db.SaveChangesAsync(ct);
            return DispatchEnd.Settled;
        }

        var (to, text) = await WantedAsync(dispatch, ct);
        if (to is null || text is null)
            return await SaveAsync(dispatch.Drop("收件人不再需要", times.Now), DispatchEnd.Settled, ct);

        return await TryAsync(dispatch, channel, to.Value, text, ct);
    }

    private async Task<DispatchEnd> TryAsync(
        Dispatch dispatch,
        OutwardChannel channel,
        ChannelAddress to,
        OutsideText text,
        CancellationToken ct
    )
    {
        try
        {
            await channel.SendAsync(to, text, ct);
        }
        catch (ChannelException fault)
        {
            var until = dispatch.QueuedAt.AddDays(times.Rules.TryDays.Value);
            var failed = dispatch.Failed(fault.Reason, times.Now, until, times.Rules.Quiet);
            return await SaveAsync(failed, fault.IsAway ? DispatchEnd.ChannelAway : DispatchEnd.Settled, ct);
        }

        // It has left: that is written down even when the program is about to end.
        return await SaveAsync(dispatch.Sent(times.Now), DispatchEnd.Settled, CancellationToken.None);
    }

    // Of several who look at the same row one raises its version; should he die over it, the lease runs out.
    private async Task<bool> ClaimAsync(Guid id, int version, CancellationToken ct)
    {
        var lease = times.Now + Dispatch.Lease;
        return await db
                .Dispatches.Where(d => d.Id == id && d.Version == version && d.State == DispatchState.Waiting)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.Version, version + 1).SetProperty(d => d.DueAt, lease), ct) == 1;
    }

    private async Task<(ChannelAddress? To, OutsideText? Text)> WantedAsync(Dispatch dispatch, CancellationToken ct)
    {
        var choice = await db.ChannelChoices.SingleOrDefaultAsync(
            c => c.AccountId == dispatch.AccountId && c.Channel == dispatch.Channel,
            ct
        );
        if (choice is null || !(dispatch.IsCode || choice.IsUsed) || !await accounts.IsInUseAsync(dispatch.AccountId, ct))
            return (null, null);

        return (choice.Address.Value, await words.OfAsync(dispatch, choice, ct));
    }

    private async Task<DispatchEnd> SaveAsync(Delivery delivery, DispatchEnd end, CancellationToken ct)
    {
        db.Add(delivery);
        await db.SaveChangesAsync(ct);
        return end;
    }
}
