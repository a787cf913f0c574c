using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Planning;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;

namespace Touyan.Journeys;

/// <summary>The phone of a branch secretary with a meeting before him, and what the office sees of what it sent.</summary>
internal static class SecretarysPhone
{
    public const string Waits = "已存在本机，未发送";

    private const int Width = 390;

    /// <summary>Signed in, on his page, and the phone has fetched the forms that it names.</summary>
    public static async Task<Clerk> ComeAsync(SmallOffice small)
    {
        var secretary = await small.WelcomeAsync(Role.BranchSecretary, Width);
        await secretary.GoAsync("/branch");
        Assert.True(
            await secretary.Page.EvaluateAsync<bool>(
                """
                async () => {
                  const isReady = async () => {
                    const names = [location.href, ...[...document.querySelectorAll("a[data-keep]")].map(a => a.href)];
                    const kept = (await (await caches.open("touyan-pages")).keys()).map(r => r.url);
                    if (!names.every(name => kept.includes(name)) || !navigator.serviceWorker.controller) return false;
                    return await new Promise(done => {
                      const asked = indexedDB.open("touyan", 1);
                      asked.onupgradeneeded = () => asked.transaction.abort();
                      asked.onerror = () => done(false);
                      asked.onsuccess = () => {
                        const rows = asked.result.transaction("keys").objectStore("keys").getAll();
                        rows.onsuccess = () => { asked.result.close(); done(rows.result.some(row => row.key)); };
                      };
                    });
                  };
                  for (let looked = 0; looked < 600; looked++) {
                    if (await isReady()) return true;
                    await new Promise(done => setTimeout(done, 100));
                  }
                  return false;
                }
                """
            ),
            "The phone did not fetch the forms."
        );
        return secretary;
    }

    public static async Task TickWithoutLineAsync(Clerk secretary, MeetingId meeting)
    {
        await secretary.SetOfflineAsync(true);
        await secretary.Page.GotoAsync("/branch");
        await secretary.Main.Locator($"a[href^='/meetings/{meeting}/list']").ClickAsync();
        await Assertions.Expect(secretary.Main).ToContainTextAsync("到了的打勾");
        await secretary.Main.Locator("input[name='Input.Present']").First.CheckAsync();
        await secretary.PressAsync("保存");
        await Assertions.Expect(secretary.Main.GetByText(Waits)).ToBeVisibleAsync();
    }

    public static async Task<MeetingId> PlanAsync(SmallOffice small)
    {
        var input = new PlanMeeting.Input
        {
            Organization = small.County.EastVillage,
            Kind = "11",
            Title = "四季度党员大会",
            On = small.Today,
            Place = "村党群服务中心",
        };
        var planned = await small.County.RunAsync<PlanMeeting, Result<MeetingId>>(
            Role.BranchSecretary,
            (plan, by) => plan.RunAsync(input, by, default)
        );
        return planned.Value;
    }

    public static async Task CallOffAsync(SmallOffice small, MeetingId meeting)
    {
        var input = new CallOffMeeting.Input { Id = meeting, Reason = "改期" };
        var done = await small.County.RunAsync<CallOffMeeting, Result<MeetingId>>(
            Role.BranchSecretary,
            (off, by) => off.RunAsync(input, by, default)
        );
        Assert.False(done.IsRefused);
    }

    public static Task<int> TicksAsync(SmallOffice small) =>
        small.County.LookAsync(db => db.TrailEntries.CountAsync(e => e.ActCode == LifeActs.Tick.Code));

    public static Task<int> CameAsync(SmallOffice small, MeetingId meeting) =>
        small.County.LookAsync(db => db.Attendances.CountAsync(a => a.MeetingId == meeting && a.State == AttendanceState.Present));

    /// <summary>A picture that does not compress: as heavy as one of a phone.</summary>
    public static async Task<byte[]> NoiseAsync(IPage page)
    {
        var base64 = await page.EvaluateAsync<string>(
            """
            async () => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 2400, height: 1200 });
              const pen = canvas.getContext("2d"), picture = pen.createImageData(2400, 1200);
              for (let i = 0, x = 1; i < picture.data.length; i++) {
                x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
                picture.data[i] = i % 4 === 3 ? 255 : x >>> 24;
              }
              pen.putImageData(picture, 0, 0);
              return canvas.toDataURL("image/png").split(",")[1];
            }
            """
        );
        return Convert.FromBase64String(base64);
    }
}
