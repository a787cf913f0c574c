using Microsoft.EntityFrameworkCore;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>The demo county met for a year.</summary>
public sealed class LifeDemoTests
{
    [Fact]
    public Task The_demo_county_has_a_year_of_meetings_most_of_them_confirmed_and_some_late() =>
        SharedDemo.LookAsync(async db =>
        {
            var branches = await db.Meetings.Select(m => m.OrganizationId).Distinct().CountAsync();
            var days = await db
                .Meetings.Where(m => m.Kind == "21")
                .Select(m => new
                {
                    m.On,
                    m.State,
                    m.IsLate,
                })
                .ToListAsync();

            Assert.True(branches > 5);
            Assert.InRange(days.Count / branches, 9, 13);
            Assert.True(days.Exists(d => d.IsLate) && days.Exists(d => d.State is MeetingState.Recorded));
            Assert.True(days.Count(d => d.State is MeetingState.Confirmed) > days.Count * 4 / 5);
            Assert.True(days.TrueForAll(d => d.On <= new DateOnly(2026, 11, 20)));
            Assert.True(await db.Resolutions.AnyAsync(r => r.IsPassed));
            Assert.True(await db.AttendanceExcuses.AnyAsync());
            var open = db.Attendances.Where(a => a.State == AttendanceState.Expected);
            var confirmed = db.Meetings.Where(m => m.State == MeetingState.Confirmed).Select(m => m.Id);
            Assert.False(await open.AnyAsync(a => confirmed.Contains(a.MeetingId)));
            Assert.Equal(12, await db.MeetingTemplates.CountAsync());
            Assert.True(await db.Meetings.AnyAsync(m => m.TemplateId != null));
            var today = new DateOnly(2026, 11, 20);
            Assert.True(await db.FollowUps.AnyAsync(f => f.State == FollowUpState.Open && f.DueOn < today), "Nothing is late.");
            Assert.True(await db.FollowUps.AnyAsync(f => f.State == FollowUpState.Done), "Nothing is done.");
            Assert.False(await db.FollowUps.AnyAsync(f => f.State == FollowUpState.Done && f.Reports.Any(r => r.Verdict == null)));
        });
}
