using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Commands;

/// <summary>A database in which nobody can sign in says at the start how the first ones come in.</summary>
internal sealed class FirstSteps(TouyanDb db) : IOpeningAdvice
{
    public async Task<string?> GiveAsync(CancellationToken ct) =>
        await db.SignInNames.AnyAsync(ct)
            ? null
            : "还没有任何账号，谁也不能登录。请在服务器上另开一个窗口，用同样的环境变量执行：\n"
                + "  ./run create-admin --county 六位县代码 --county-administrator\n"
                + "它开立系统、安全、审计三类管理员和县委组织部管理员，显示一次性密码；首次登录时改密码、设置第二步验证（要用手机）。";
}
