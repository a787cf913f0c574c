using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Excuses;

/// <summary>Only a period that is owed, has begun and is not done can be excused, and only once.</summary>
internal sealed class ExcusableCheck(DutyReckoner reckoner, IOrganizations organizations) : ICaseCheck
{
    public const string Id = "duties.excusable";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        if (ExcusedPeriod.Of(moment) is not { } of)
            return DutyRefusals.NotFound;

        var place = of.Holder.Organization;
        var among = organizations.Places.Where(p => p.Id == place).Select(p => p.Id);
        var cells = await reckoner.OfAsync(
            new DutyAsk(among, of.From, of.From, moment.On) { Duty = of.Duty, WithMembers = of.Holder.Member is not null },
            ct
        );
        var cell = cells.FirstOrDefault(c => c.Holder == of.Holder && c.Period.From == of.From);
        return cell?.State switch
        {
            null => DutyRefusals.NotOwed,
            DutyState.Done or DutyState.DoneLate => DutyRefusals.AlreadyDone,
            DutyState.Excused => DutyRefusals.AlreadyExcused,
            DutyState.Ahead => DutyRefusals.NotBegun,
            DutyState.Due or DutyState.Soon or DutyState.Late => null,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

/// <summary>The period is excused from the day of the decision.</summary>
internal sealed class ExcuseEffect(TouyanDb db) : ICaseEffect
{
    public const string Id = "duties.excuse";

    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        db.Add(DutyExcuse.By(moment, ExcusedPeriod.Of(moment)!));
        return Task.FromResult<Refusal?>(null);
    }
}
