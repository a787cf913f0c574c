using Touyan.Modules.Posts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Posts.Deeds;

internal sealed class ServiceDeeds(TouyanDb db) : IServiceDeeds
{
    public IQueryable<CountedDeed> Counted =>
        db
            .ServiceDeeds.Standing(DeedState.Confirmed)
            .Select(d => new CountedDeed
            {
                Id = d.Id,
                MemberId = d.MemberId,
                On = d.On,
                Tenths = d.Tenths,
                IsActivity = d.Kind == DeedKind.Activity,
                Area = d.Area,
                What = d.What,
                ConfirmedAt = d.ConfirmedAt!.Value,
            });

    /// <summary>A deed that was confirmed, as the houses above hear of it.</summary>
    internal static CountedDeed Of(ServiceDeed deed) =>
        new()
        {
            Id = deed.Id,
            MemberId = deed.MemberId,
            On = deed.On,
            Tenths = deed.Tenths,
            IsActivity = deed.Kind is DeedKind.Activity,
            Area = deed.Area,
            What = deed.What,
            ConfirmedAt = deed.ConfirmedAt!.Value,
        };
}
