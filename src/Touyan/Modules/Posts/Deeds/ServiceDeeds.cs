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
}
